package org.huanjie.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * 线路 — the wire between a browser and the server, which can be cut: nothing comes through it then, whoever in the browser asks. (What a
 * browser calls offline does not hold for its service workers.)
 */
final class Line implements AutoCloseable {

    private final ServerSocket here;
    private final int there;
    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Line(int there) throws IOException {
        this.there = there;
        this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        carriers.execute(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + here.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Line::hangUp);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                carry(here.accept());
            } catch (IOException over) {
                // the line is closed, or the server refused: the browser sees as much
            }
        }
    }

    private void carry(Socket from) throws IOException {
        if (cut) {
            hangUp(from);
            return;
        }
        var to = new Socket(InetAddress.getLoopbackAddress(), there);
        open.add(from);
        open.add(to);
        carriers.execute(() -> copy(from, to));
        carriers.execute(() -> copy(to, from));
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // either side hung up
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is as good as closed
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        cut();
        carriers.shutdownNow();
    }
}
