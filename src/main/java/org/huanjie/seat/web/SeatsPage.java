package org.huanjie.seat.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 席位页 — who sits in the bodies of a village and who sat before, and the acts by which seats fall free and are filled. */
public record SeatsPage(
        Head head, String village, List<BodySeats> bodies, Records records, Forms forms, boolean writes, Form form)
        implements Page {

    /** 组织席位 — one body's seats. */
    public record BodySeats(String name, List<SeatLine> seats) {}

    /** 席位行 — one seat with everybody who held it, and whether it is free. */
    public record SeatLine(String name, boolean free, List<TenureLine> tenures) {}

    /** 任职行 — one sitting in words, with the way to the election that it came by, and where it ended by a vote to that. */
    public record TenureLine(String said, String came, Optional<String> ended) {}

    /** 在案记录 — endings, resignations that wait, appraisals and petitions, in words. */
    public record Records(
            List<String> endings, List<String> resignations, List<String> appraisals, List<PetitionLine> petitions) {

        public boolean isEmpty() {
            return endings.isEmpty() && resignations.isEmpty() && appraisals.isEmpty() && petitions.isEmpty();
        }
    }

    /** 罢免要求行. */
    public record PetitionLine(String said, String href) {}

    /** 可选项 — what the forms let choose from; {@code interim} is what is under way between terms. */
    public record Forms(
            List<Option> members,
            List<Option> committee,
            List<Option> resignations,
            List<Option> unannounced,
            List<Option> kinds,
            List<Option> ends,
            List<Option> askers,
            List<Option> fillings,
            List<FreePost> free,
            Optional<String> interim) {}

    /** 空缺 — a post of which seats are free. */
    public record FreePost(String field, String said, String usual) {}

    @Override
    public int status() {
        return form.status();
    }
}
