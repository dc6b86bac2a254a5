package org.huanjie.messaging.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huanjie.messaging.gateway.SmtpGateway.Guard;
import org.junit.jupiter.api.Test;

/** 邮件网关 — against a server on the loopback that knows somebody, does not know somebody, and is not there. */
class SmtpGatewayTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2017-03-04T04:00:00Z"), ZoneOffset.UTC);

    /** 本机邮箱 — takes mail for everybody but nobody@, and for later@ not now. */
    private static final class Mailbox implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final List<String> mails = new CopyOnWriteArrayList<>();

        Mailbox() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        private void serve() {
            try {
                while (true) {
                    var one = socket.accept();
                    Thread.ofVirtual().start(() -> talk(one));
                }
            } catch (IOException e) {
                // closed
            }
        }

        private void talk(Socket one) {
            try (one;
                    var in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8));
                    var out = new PrintWriter(one.getOutputStream(), false, StandardCharsets.UTF_8)) {
                say(out, "220 loopback");
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    answer(line, in, out);
                }
            } catch (IOException e) {
                // hung up
            }
        }

        private void answer(String line, BufferedReader in, PrintWriter out) throws IOException {
            if (line.startsWith("RCPT")) {
                say(
                        out,
                        line.contains("nobody@")
                                ? "550 no such user"
                                : line.contains("later@") ? "450 later" : "250 ok");
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                var mail = new StringBuilder();
                for (var text = in.readLine(); !text.equals("."); text = in.readLine()) {
                    mail.append(text).append('\n');
                }
                mails.add(mail.toString());
                say(out, "250 ok");
            } else {
                say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }

        private static void say(PrintWriter out, String line) {
            out.print(line + "\r\n");
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static SmtpGateway gateway(int port) {
        return new SmtpGateway(
                new SmtpGateway.Terms("127.0.0.1", port, Guard.NONE, "office@example.org", "", "", "换届提醒"), NOON);
    }

    private static Outgoing to(String address) {
        return new Outgoing(UUID.randomUUID(), address, "三月四日投票。", 0);
    }

    @Test
    void aMailBearsItsKeyAndGoesToOnePersonAlone() throws Exception {
        try (var mailbox = new Mailbox()) {
            var one = to("chen@example.org");
            var other = to("li@example.org");
            var said = gateway(mailbox.socket.getLocalPort()).hand(List.of(one, other));
            assertThat(said.get(one.key())).isEqualTo(new Handing.Taken(0));
            assertThat(said.get(other.key())).isEqualTo(new Handing.Taken(0));
            assertThat(mailbox.mails).hasSize(2);
            assertThat(mailbox.mails.getFirst())
                    .contains("Message-ID: <" + one.key() + "@huanjie>")
                    .contains("Auto-Submitted: auto-generated")
                    .doesNotContain("li@example.org");
        }
    }

    @Test
    void nobodyThereIsForGoodAndLaterIsLater() throws Exception {
        try (var mailbox = new Mailbox()) {
            var nobody = to("nobody@example.org");
            var later = to("later@example.org");
            var somebody = to("chen@example.org");
            var said = gateway(mailbox.socket.getLocalPort()).hand(List.of(nobody, later, somebody));
            assertThat(said.get(nobody.key())).isEqualTo(new Handing.Declined(true, "SMTP 550"));
            assertThat(said.get(later.key())).isInstanceOf(Handing.Unsure.class);
            assertThat(said.get(somebody.key())).isEqualTo(new Handing.Taken(0));
        }
    }

    @Test
    void aServerThatIsNotThereIsAskedAgain() throws Exception {
        int port;
        try (var mailbox = new Mailbox()) {
            port = mailbox.socket.getLocalPort();
        }
        var one = to("chen@example.org");
        assertThat(gateway(port).hand(List.of(one)).get(one.key())).isInstanceOf(Handing.Unsure.class);
    }
}
