package org.huanjie.election.web.village;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 会议页 — the meetings that were held, each with its numbers and whether it decided, and the form that takes down another. */
public record MeetingsPage(
        Head head,
        String village,
        String action,
        List<Held> meetings,
        List<String> amendments,
        boolean mayWrite,
        List<Option> purposes,
        List<Option> kinds,
        boolean groups,
        Form form)
        implements Protocol {

    @Override
    public Optional<String> recordOf() {
        return Optional.of(village);
    }

    /**
     * 已开会议.
     *
     * @param correct where it is put right, for whoever can
     */
    public record Held(
            String title, String numbers, boolean decided, List<Reason.Said> against, Optional<String> correct) {}

    @Override
    public int status() {
        return form.status();
    }
}
