package org.huanjie.responsibility.web.visit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.responsibility.visit.Met;
import org.huanjie.responsibility.visit.VisitRefusal;
import org.huanjie.responsibility.visit.VisitReport;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.form.Typed;
import org.springframework.util.MultiValueMap;

/**
 * 夜访表单 — what was typed about one visit, as it was typed: by a form, which repeats a field, or by a device's queue, which puts several
 * names into one, a line each.
 */
record VisitForm(
        UUID id,
        String heldAt,
        String week,
        String lateWhy,
        List<String> came,
        String cameOther,
        List<String> departments,
        String departmentsOther,
        List<String> met,
        List<Matter> matters,
        List<Promised> promises) {

    /** 一件事项 — as typed. */
    record Matter(UUID id, String kind, String text, String solved) {
        boolean isEmpty() {
            return (text + solved).isBlank();
        }
    }

    /** 一笔承诺 — as typed. */
    record Promised(UUID id, String purpose, String yuan, String payer, String due) {
        boolean isEmpty() {
            return (purpose + yuan + payer + due).isBlank();
        }
    }

    private static final int MOST = 40;

    /** An empty form for a visit that is held now. */
    static VisitForm empty(String now, Supplier<UUID> ids) {
        return new VisitForm(ids.get(), now, "", "", List.of(), "", List.of(), "", List.of(), List.of(), List.of());
    }

    /** What was sent, under the id that the device gave it; a new id where that is none. */
    static VisitForm of(MultiValueMap<String, String> sent, Supplier<UUID> ids) {
        var fields = new Sent(Typed.ofAll("visit.field.", sent), sent, ids);
        return new VisitForm(
                fields.id("token"),
                fields.text("heldAt"),
                fields.text("week"),
                fields.text("lateWhy"),
                fields.typed().all("came"),
                fields.text("cameOther"),
                fields.typed().all("departments"),
                fields.text("departmentsOther"),
                fields.typed().all("met"),
                fields.rows(
                                "matters",
                                row -> new Matter(
                                        fields.id(row + "id"),
                                        fields.text(row + "kind"),
                                        fields.text(row + "text"),
                                        fields.text(row + "solved")))
                        .filter(matter -> !matter.isEmpty())
                        .toList(),
                fields.rows(
                                "promises",
                                row -> new Promised(
                                        fields.id(row + "id"),
                                        fields.text(row + "purpose"),
                                        fields.text(row + "yuan"),
                                        fields.text(row + "payer"),
                                        fields.text(row + "due")))
                        .filter(promise -> !promise.isEmpty())
                        .toList());
    }

    /** The report as far as it can be read; what cannot is among the reasons, and a visit without a readable hour is as if held now. */
    VisitReport report(String village, Clock clock, List<Reason> unread) {
        var read =
                VisitDays.hour(heldAt).map(hour -> hour.atZone(clock.getZone()).toOffsetDateTime());
        if (read.isEmpty()) {
            unread.add(VisitRefusal.HELD_AT.of());
        }
        var held = read.orElseGet(() -> OffsetDateTime.now(clock));
        var promised = new ArrayList<VisitReport.Promised>();
        promises.forEach(promise -> read(promise, promised, unread));
        return new VisitReport(
                id,
                village,
                VisitDays.day(week).orElseGet(held::toLocalDate),
                held,
                lateWhy,
                names(came, cameOther),
                names(departments, departmentsOther),
                who(),
                matters.stream()
                        .map(matter ->
                                new VisitReport.Matter(matter.id(), matter.kind(), matter.text(), matter.solved()))
                        .toList(),
                promised);
    }

    private Set<Met> who() {
        return Arrays.stream(Met.values())
                .filter(role -> met.contains(role.name()))
                .collect(Collectors.toSet());
    }

    private static void read(Promised typed, List<VisitReport.Promised> promised, List<Reason> reasons) {
        var fen = Typing.fen(typed.yuan());
        var due = VisitDays.day(typed.due());
        if (fen.isEmpty()) {
            reasons.add(VisitRefusal.YUAN.of(typed.yuan()));
        }
        if (due.isEmpty()) {
            reasons.add(VisitRefusal.DUE.of(typed.purpose()));
        }
        if (fen.isPresent() && due.isPresent()) {
            promised.add(
                    new VisitReport.Promised(typed.id(), typed.purpose(), typed.payer(), fen.getAsLong(), due.get()));
        }
    }

    /** What was ticked and what was typed, each once; people part names in many ways. */
    private static List<String> names(List<String> ticked, String typed) {
        return Stream.concat(ticked.stream(), Arrays.stream(typed.split("[,，、;；\\n]+")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** 收到的内容 — with the rows of its lists, which are numbered from 0. */
    private record Sent(Typed typed, MultiValueMap<String, String> sent, Supplier<UUID> ids) {

        String text(String name) {
            return typed.text(name);
        }

        UUID id(String name) {
            return typed.idIfAny(name).orElseGet(ids);
        }

        <T> Stream<T> rows(String list, Function<String, T> row) {
            return IntStream.range(0, MOST)
                    .mapToObj(n -> list + "." + n + ".")
                    .filter(begin -> sent.keySet().stream().anyMatch(name -> name.startsWith(begin)))
                    .map(row);
        }
    }
}
