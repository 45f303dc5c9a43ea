import FlyingSocks
import Foundation
import Source

/// Answers browsers on this machine: one request a connection, on 127.0.0.1 alone.
///
/// The sockets are FlyingSocks'. Heads are read here, because what a client may send and how long it may take is bounded: 16 KiB and five
/// seconds for a head, no body, twenty seconds without progress for an answer, 64 clients at a time.
struct LoopbackServer: Sendable {
    private static let secondsForHead = 5.0
    private static let secondsForPiece = 20.0
    private static let mostClients = 64
    /// Bytes of all answers that wait to be read: two windows of the largest screen at twice its pixels. A client beyond asks again.
    private static let mostWaiting = 384 << 20
    /// An answer is written piece by piece, so that a slow client is told from a large answer.
    private static let piece = 256 << 10

    let port: UInt16
    private let socket: Socket
    private let pool: any AsyncSocketPool = SocketPool<Poll>.make(maxEvents: 64)

    /// Takes a port; 0 takes any that is free. Throws a `Refusal` where another program has it.
    init(port: UInt16) throws {
        do {
            socket = try Socket(domain: Int32(sockaddr_in.family))
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
            guard case .ip4(_, let given) = try socket.sockname() else { throw SocketError.unsupportedAddress }
            self.port = given
        } catch {
            throw Refusal(
                "preview.port", at: nil, "port \("port", port) of 127.0.0.1 cannot be taken",
                hint: "end the program that holds it, or name another with --port")
        }
    }

    /// Answers until the task is cancelled.
    func run(_ answer: @escaping @Sendable (RequestHead) async -> Reply) async throws {
        try await pool.prepare()
        let listening = try AsyncSocket(socket: socket, pool: pool)
        let clients = ClientCount(most: Self.mostClients)
        let waiting = ClientCount(most: Self.mostWaiting)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask { try await accept(on: listening, clients, waiting, answer) }
            try await group.next()
            group.cancelAll()
        }
    }

    private func accept(
        on listening: AsyncSocket, _ clients: ClientCount, _ waiting: ClientCount,
        _ answer: @escaping @Sendable (RequestHead) async -> Reply
    ) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while true {
                guard let client = try await next(on: listening) else { continue }
                group.addTask {
                    await serve(client, isOneTooMany: !clients.enter(), waiting, answer)
                    clients.leave()
                    try? client.close()
                }
            }
        }
    }

    /// The next client; nil where the system had no file left for it, after a pause in which others may go.
    private func next(on listening: AsyncSocket) async throws -> AsyncSocket? {
        do {
            return try await listening.accept()
        } catch let error as SocketError {
            guard case .failed = error else { throw error }
            try await Task.sleep(for: .milliseconds(50))
            return nil
        }
    }

    private func serve(
        _ client: AsyncSocket, isOneTooMany: Bool, _ waiting: ClientCount, _ answer: @Sendable (RequestHead) async -> Reply
    ) async {
        do {
            if isOneTooMany { return try await send(.refused(.busy), to: client, withBody: true) }
            let head = try await Deadline.within(seconds: Self.secondsForHead) { try await Self.readHead(from: client) }
            let reply = await answer(head)
            guard waiting.enter(reply.bytes) else {
                waiting.leave(reply.bytes)
                return try await send(.refused(.busy), to: client, withBody: true)
            }
            defer { waiting.leave(reply.bytes) }
            try await send(reply, to: client, withBody: head.method != "HEAD")
        } catch let fault as RequestHead.Fault {
            try? await send(.refused(fault == .tooLarge ? .tooLarge : .malformed), to: client, withBody: true)
        } catch {
            // A client that went away or took too long gets no answer.
        }
    }

    private static func readHead(from client: AsyncSocket) async throws -> RequestHead {
        var bytes: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        while true {
            let searched = max(0, bytes.count - end.count + 1)
            bytes += try await client.read(atMost: 4_096)
            if let stop = bytes[searched...].firstRange(of: end) { return try RequestHead(bytes[..<stop.lowerBound]) }
            guard bytes.count < RequestHead.limit else { throw RequestHead.Fault.tooLarge }
        }
    }

    private func send(_ reply: Reply, to client: AsyncSocket, withBody: Bool) async throws {
        try await write(reply.head, to: client)
        guard withBody else { return }
        switch reply.body {
        case .bytes(let bytes): try await write(bytes, to: client)
        case .events(let events):
            for await event in events { try await write(Array(event.utf8), to: client) }
        }
    }

    private func write(_ bytes: [UInt8], to client: AsyncSocket) async throws {
        for start in stride(from: 0, to: bytes.count, by: Self.piece) {
            let piece = Data(bytes[start..<min(start + Self.piece, bytes.count)])
            try await Deadline.within(seconds: Self.secondsForPiece) { try await client.write(piece) }
        }
    }
}
