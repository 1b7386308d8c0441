package health.fulfilment.api.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/** A TCP line to PostgreSQL that breaks when told to: before the next message arrives there, or before its answer is back. */
final class BreakableLine implements AutoCloseable {

    /** Where the line breaks at the next message of the client. */
    enum Break {
        NOWHERE,
        BEFORE_THE_REQUEST_ARRIVES,
        BEFORE_THE_ANSWER_IS_BACK
    }

    private final ServerSocket server;
    private final int target;
    private final AtomicReference<Break> next = new AtomicReference<>(Break.NOWHERE);

    BreakableLine(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void breakAtNextMessage(Break where) {
        next.set(where);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> carry(client, database, true));
                Thread.ofVirtual().start(() -> carry(database, client, false));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void carry(Socket from, Socket to, boolean requests) {
        byte[] buffer = new byte[65536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (requests && next.compareAndSet(Break.BEFORE_THE_REQUEST_ARRIVES, Break.NOWHERE)) {
                    return;
                }
                if (!requests && next.compareAndSet(Break.BEFORE_THE_ANSWER_IS_BACK, Break.NOWHERE)) {
                    return; // the database has answered, hence done what it was asked
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // broken on the other side
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
