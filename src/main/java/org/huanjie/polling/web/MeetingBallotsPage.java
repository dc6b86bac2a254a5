package org.huanjie.polling.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;

/** 会议选票页 — the account of ballots of a meeting that elects: received, handed out to those present, spoiled. */
public record MeetingBallotsPage(
        String village,
        String villageName,
        String body,
        String slug,
        String due,
        String present,
        boolean recorded,
        AccountView account,
        List<Reason.Said> faults,
        Map<String, String> typed)
        implements Protocol {

    @Override
    public Optional<String> recordOf() {
        return Optional.of(village);
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    public String typed(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }
}
