import CQRCode
import Glibc
import Makeup

/// Makes QR codes with libqrencode: UTF-8, of middling correction (15 % of a code may be lost), in the smallest version that holds the text.
public struct EncodedCodes: CodeMaking {
    public init() {}

    public func matrix(of text: String) -> CodeMatrix? {
        guard !text.isEmpty, let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard side > 0, let data = code.pointee.data else { return nil }
        // The lowest bit of each byte is the module.
        return CodeMatrix(side: side, dark: (0..<side * side).map { data[$0] & 1 == 1 })
    }
}
