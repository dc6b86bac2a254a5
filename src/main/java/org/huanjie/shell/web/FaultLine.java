package org.huanjie.shell.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 故障记录 — a fault of the program in one line of the log: what was thrown, from the first cause outwards, and where in our own code.
 *
 * <p>Only our own sentences are written down with it: a library's, such as a database's, may repeat what somebody typed.
 */
final class FaultLine {

    private static final String OURS = "org.huanjie.";
    private static final int FRAMES = 6;
    private static final int CAUSES = 10;

    private FaultLine() {}

    static String of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES)
                .map(FaultLine::one)
                .collect(Collectors.joining(" <- "));
    }

    private static String one(Throwable thrown) {
        var frames = thrown.getStackTrace();
        boolean ours = frames.length > 0 && frames[0].getClassName().startsWith(OURS);
        var said = ours && thrown.getMessage() != null ? " \"" + oneLine(thrown.getMessage()) + "\"" : "";
        var at = Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith(OURS) && frame.getLineNumber() > 0)
                .limit(FRAMES)
                .map(frame -> frame.getClassName().substring(OURS.length()) + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" "));
        return thrown.getClass().getSimpleName() + said + (at.isEmpty() ? "" : " at " + at);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
