package org.huanjie.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** 日志 — a terminal that is held, or a pipe that nobody reads, stops nobody. */
@Isolated
class ConsoleTest {

    /** Far more than the lines that may wait. */
    private static final int LINES = 20_000;

    private final PrintStream before = System.out;
    private final CountDownLatch held = new CountDownLatch(1);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void letGo() {
        held.countDown();
        System.setOut(before);
    }

    @Test
    void aHeldTerminalKeepsNobodyWaiting() {
        var context = context();
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int n = 0; n < LINES; n++) {
                context.getLogger("org.huanjie.anything").warn("line {}", n);
            }
        });
        held.countDown();
        context.stop();
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("line 0", "line 100");
    }

    private LoggerContext context() {
        System.setOut(new PrintStream(new Held(), true, StandardCharsets.UTF_8));
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("CONSOLE_LOG_CHARSET", StandardCharsets.UTF_8.name()); // as the program sets them
        context.putProperty("CONSOLE_LOG_THRESHOLD", "TRACE");
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(ConsoleTest.class.getResource("/logback-spring.xml"));
        } catch (JoranException e) {
            throw new AssertionError(e);
        }
        return context;
    }

    /** 被按住的终端 — takes nothing until it is let go. */
    private final class Held extends OutputStream {

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            written.write(bytes, from, length);
        }
    }
}
