import Measure
import Testing

struct KeptValuesTests {
    /// Tells for each key that is asked for whether it had to be made.
    private func made(_ keys: String, most: Int, weight: Int = 1) -> String {
        var kept = KeptValues<Character, Character>(most: most)
        var made = ""
        for key in keys {
            let value = kept.value(for: key, weight: weight) {
                made.append(key)
                return key
            }
            #expect(value == key)
        }
        return made
    }

    @Test func whatIsKeptIsNotMadeAgain() { #expect(made("abcabc", most: 6) == "abc") }

    @Test func whatWasAskedForLatelyStays() {
        // Of four, two on each shelf: a is asked for again and again, b is not.
        #expect(made("abacadaeab", most: 4) == "abcdeb")
    }

    @Test func noMoreIsKeptThanTheBound() {
        #expect(made("abcdefabcdef", most: 4) == "abcdefabcdef")
        #expect(made("aaa", most: 4, weight: 3) == "aaa")
    }
}
