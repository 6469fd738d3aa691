package vn.suyton.season;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line between the application and a mail server. Once, it keeps the server's word that a mail was taken to itself: the
 * worst moment for the application to die.
 */
final class MailLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);
    private static final byte[] END_OF_MAIL = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket entrance;
    private final int server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch taken = new CountDownLatch(1);
    private volatile boolean mailEnded;

    MailLine(int server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Waits until the server has said that it took the first mail; the application has not heard it and will not. */
    boolean awaitTaken(Duration patience) throws InterruptedException {
        return taken.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                connect(entrance.accept());
            }
        } catch (IOException e) {
            LOG.debug("The line is closed", e);
        }
    }

    private void connect(Socket application) throws IOException {
        var mail = new Socket(InetAddress.getLoopbackAddress(), server);
        threads.execute(() -> carry(application, mail, this::toServer));
        threads.execute(() -> carry(mail, application, this::toApplication));
    }

    /** Copies one part and says what it was. */
    private interface Carrier {
        void carry(byte[] part, OutputStream to) throws IOException;
    }

    private static void carry(Socket from, Socket to, Carrier carrier) {
        try (from;
                to) {
            var in = from.getInputStream();
            for (var part = read(in); part.length > 0; part = read(in)) {
                carrier.carry(part, to.getOutputStream());
            }
        } catch (SocketException e) {
            LOG.debug("One end hung up", e);
        } catch (IOException e) {
            LOG.error("The line broke", e);
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        var buffer = new byte[8192];
        var length = Math.max(0, in.read(buffer));
        var part = new byte[length];
        System.arraycopy(buffer, 0, part, 0, length);
        return part;
    }

    private void toServer(byte[] part, OutputStream to) throws IOException {
        var text = new String(part, StandardCharsets.ISO_8859_1);
        if (text.endsWith(new String(END_OF_MAIL, StandardCharsets.ISO_8859_1)) || text.equals(".\r\n")) {
            // before the server can answer
            mailEnded = true;
        }
        to.write(part);
        to.flush();
    }

    private void toApplication(byte[] part, OutputStream to) throws IOException {
        if (mailEnded && taken.getCount() > 0) {
            taken.countDown();
            return;
        }
        to.write(part);
        to.flush();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        threads.shutdownNow();
    }
}
