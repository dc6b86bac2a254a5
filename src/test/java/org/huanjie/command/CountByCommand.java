package org.huanjie.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** 命令行计票 — what {@code huanjie count -} prints for a count file, for tests of other modules. */
public final class CountByCommand {

    private CountByCommand() {}

    public static String outcome(String file) {
        var out = new StringWriter();
        var in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        int code = HuanjieCommand.commandLine(Object.class, in)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute("count", "-");
        assertThat(code).isZero();
        return out.toString().strip();
    }
}
