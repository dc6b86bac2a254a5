package org.huanjie.roll.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 名单导入页 — the form for a roll's file and, where it had faults, all that is wrong with it; it goes back to whoever sent it alone.
 *
 * @param earlier what can be taken over from the roll of the term before
 */
public record ImportPage(
        String village,
        String place,
        List<String> required,
        List<String> optional,
        Optional<String> pending,
        boolean mine,
        Optional<String> failed,
        List<Line> faults,
        int more,
        Optional<String> earlier)
        implements Page {

    /** 差错行 — as shown; the line is empty where the whole file is meant. */
    public record Line(String line, String field, String problem, String remedy) {}

    @Override
    public int status() {
        return failed.isEmpty() ? 200 : 422;
    }
}
