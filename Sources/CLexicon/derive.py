#!/usr/bin/env python3
"""derive.py DICT > words.txt

Makes words.txt of jieba's dict.txt (https://github.com/fxsjy/jieba, MIT licence), a word, its frequency and its part of speech a line.
Kept are words of the 6,763 characters of GB/T 2312 and 〇 that stand three times or more in jieba's corpus, and all single characters of these.

A line of words.txt is a first character, then each word that begins with it: its other characters, a sign for its frequency, a letter for its
kind. The sign is '0' and one more for each half power of two; the kinds are those of `WordKind`. Lines and words are in order.
"""
import math
import sys

KINDS = {
    'n': 'n', 'nz': 'n', 'ng': 'n', 'j': 'n', 's': 'n', 'nr': 'r', 'nrt': 'r', 'nrfg': 'r', 'ns': 's', 'nt': 's', 't': 't', 'tg': 't', 'v': 'v',
    'vi': 'v', 'vd': 'v', 'vq': 'v', 'vg': 'v', 'i': 'i', 'l': 'i', 'z': 'i', 'vn': 'w', 'an': 'w', 'a': 'a', 'b': 'a', 'ad': 'a', 'ag': 'a',
    'd': 'd', 'df': 'd', 'dg': 'd', 'p': 'p', 'c': 'p', 'f': 'f', 'm': 'm', 'mq': 'm', 'mg': 'm', 'q': 'q',
}


def main() -> None:
    words = {}
    with open(sys.argv[1], encoding='utf-8') as file:
        for line in file:
            word, count, tag = line.split()
            if (int(count) < 3 and len(word) > 1) or not all(is_common(character) for character in word): continue
            words.setdefault(word[0], []).append((word[1:], chr(48 + round(2 * math.log2(int(count)))) + KINDS.get(tag, 'o')))
    for first in sorted(words): print(first + ''.join(rest + signs for rest, signs in sorted(words[first])))


def is_common(character: str) -> bool:
    if character == '〇': return True
    try: return '\u4e00' <= character <= '\u9fff' and len(character.encode('gb2312')) == 2
    except UnicodeEncodeError: return False


main()
