import Source
import Testing

struct OrderedJSONTests {
    @Test func writesAFieldALineInTheirOrder() {
        let value = OrderedJSON.fields([
            .init("b", .list([.number(1), .text("夏石"), .fields([.init("in", .flag(true))])])), .init("a", .list([])),
            .init("none", .fields([])),
        ])
        let text = """
            {
              "b": [
                1,
                "夏石",
                {
                  "in": true
                }
              ],
              "a": [],
              "none": {}
            }

            """
        #expect(String(decoding: value.document, as: UTF8.self) == text)
    }

    @Test(arguments: [
        ("夏石 \u{80}", "\"夏石 \u{80}\""), ("a\"b", "\"a\\\"b\""), ("a\\b", "\"a\\\\b\""), ("a\nb\r\t", "\"a\\nb\\r\\t\""),
        ("\u{1}\u{1f}\u{7f}", "\"\\u0001\\u001f\\u007f\""),
    ])
    func quotesWhatJSONAsksFor(text: String, quoted: String) { #expect(text.jsonQuoted == quoted) }
}
