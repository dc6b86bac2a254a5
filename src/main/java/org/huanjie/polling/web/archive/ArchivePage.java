package org.huanjie.polling.web.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.polling.web.Stop;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;

/**
 * 移交归档页 — bags packed, handed over, received; the chain of hands, and how long they are kept.
 *
 * @param phase what comes next, for this reader
 * @param open what still stands against it
 */
public record ArchivePage(
        String village,
        String villageName,
        Phase phase,
        List<Content> contents,
        List<BagRow> bags,
        List<Hand> chain,
        String kept,
        List<Reason.Said> open,
        List<Option> retentions,
        List<Reason.Said> faults,
        Map<String, String> typed)
        implements Protocol {

    @Override
    public Optional<String> recordOf() {
        return Optional.of(village);
    }

    /** 进度. */
    public enum Phase {
        /** the result is not declared */
        TOO_EARLY,
        /** the village packs and gives */
        PACK,
        /** the bags are on their way, and this reader may receive them */
        RECEIVE,
        /** this reader keeps the bags and may hand them on */
        GIVE_ON,
        /** others are at it */
        LOOK
    }

    /** 袋内物 — with the number that the account of ballots says, where it says one. */
    public record Content(String value, String word, String expected) {}

    /** 封袋行. */
    public record BagRow(String id, String seal, String contents, Optional<Stop> stop, List<String> decided) {}

    /** 交接行. */
    public record Hand(String step, String given, String received, String place, String remarks, boolean done) {}

    /** 选项. */
    public record Option(String value, String word) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }
}
