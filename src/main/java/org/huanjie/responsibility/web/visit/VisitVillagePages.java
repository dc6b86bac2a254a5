package org.huanjie.responsibility.web.visit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Promises;
import org.huanjie.responsibility.bond.Yuan;
import org.huanjie.responsibility.visit.Raised;
import org.huanjie.responsibility.visit.VisitPhotos;
import org.huanjie.responsibility.visit.VisitRules;
import org.huanjie.responsibility.visit.VisitState;
import org.huanjie.responsibility.visit.VisitWeeks;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.shell.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 村夜访页的组成. */
@Component
class VisitVillagePages {

    private static final int WEEKS = 12;
    private static final Set<Role> PAYING =
            EnumSet.of(Role.COUNTY_OFFICE, Role.TOWN_COMMITTEE, Role.VILLAGE_TEAM, Role.RESIDENT_CADRE);

    private final VisitPages pages;
    private final Visits visits;
    private final VisitWeeks weeks;
    private final VisitRules rules;
    private final VisitPhotos photos;
    private final Promises promises;
    private final ObjectProvider<Raised> lists;

    VisitVillagePages(
            VisitPages pages,
            Visits visits,
            VisitWeeks weeks,
            VisitRules rules,
            VisitPhotos photos,
            Promises promises,
            ObjectProvider<Raised> lists) {
        this.pages = pages;
        this.visits = visits;
        this.weeks = weeks;
        this.rules = rules;
        this.photos = photos;
        this.promises = promises;
        this.lists = lists;
    }

    VisitVillagePage page(
            String village, Map<String, String> typed, List<Reason> refusals, SignedIn who, VisitWords words) {
        var place = pages.place(village, Level.VILLAGE);
        var sum = promises.sum(village);
        return new VisitVillagePage(
                refusals.isEmpty() ? 200 : 422,
                village,
                place.name(),
                VisitWeekPages.rule(rules.of(village), words),
                Permission.WORK.isOf(who),
                PAYING.contains(who.role()),
                words.said(refusals),
                typed,
                words.yuan(sum.promised()),
                words.yuan(sum.paid()),
                sum.overdue() > 0 ? words.yuan(sum.overdue()) : "",
                weeks(village, words),
                held(village, words),
                promised(village, words),
                Arrays.stream(Promises.Document.values())
                        .map(document -> new VisitVillagePage.Option(document.name(), words.name(document)))
                        .toList(),
                words.today().toString());
    }

    // this week and what is planned after it; before it the weeks that the village owed or had a visit
    private List<VisitVillagePage.Week> weeks(String village, VisitWords words) {
        var next = weeks.of(village, words.today().plusWeeks(1), 1).stream()
                .filter(week -> week.plan().isPresent());
        var all = weeks.of(village, words.today(), WEEKS);
        var before = all.stream().skip(1).filter(week -> week.state() != VisitState.NOT_DUE);
        boolean open = !weeks.open(village, words.today()).isEmpty();
        return Stream.of(next, all.stream().limit(1), before)
                .flatMap(part -> part)
                .map(week -> new VisitVillagePage.Week(
                        words.of("week-of", words.day(week.monday())),
                        week.state() == VisitState.NOT_DUE
                                ? words.of(open ? "state.open" : "state.none")
                                : words.name(week.state()),
                        VisitWords.look(week.state()),
                        week.plan()
                                .map(plan -> words.of("planned-at", words.minute(plan.at()), plan.who()))
                                .orElse("")))
                .toList();
    }

    private List<VisitVillagePage.Held> held(String village, VisitWords words) {
        var entered = new HashMap<UUID, Raised.Entered>();
        var kinds = new HashMap<String, String>();
        lists.forEach(list -> {
            entered.putAll(list.entered(village));
            list.kinds(village).forEach(kind -> kinds.put(kind.code(), kind.name().text(words.words())));
        });
        var matters = visits.matters(village).stream().collect(Collectors.groupingBy(Visits.Matter::visit));
        var pictures = photos.of(village).stream().collect(Collectors.groupingBy(VisitPhotos.Photo::visit));
        var looks = photos.looks(village).stream().collect(Collectors.groupingBy(VisitPhotos.Look::visit));
        return visits.of(village).stream()
                .map(visit -> new VisitVillagePage.Held(
                        words.minute(visit.heldAt()),
                        visit.late() ? visit.lateWhy() : "",
                        words.all(visit.came()),
                        words.all(visit.departments()),
                        words.all(visit.met().stream().map(words::name).toList()),
                        matters.getOrDefault(visit.id(), List.of()).stream()
                                .map(matter -> matter(matter, kinds, entered, words))
                                .toList(),
                        pictures.getOrDefault(visit.id(), List.of()).stream()
                                .map(photo -> VisitPages.path(village) + "/photos/" + photo.id())
                                .toList(),
                        words.all(looks.getOrDefault(visit.id(), List.of()).stream()
                                .map(look -> words.of("look", look.personName(), words.minute(look.lookedAt())))
                                .toList())))
                .toList();
    }

    private static VisitVillagePage.Matter matter(
            Visits.Matter matter, Map<String, String> kinds, Map<UUID, Raised.Entered> entered, VisitWords words) {
        var kind = kinds.getOrDefault(matter.kind(), matter.kind());
        var problem = entered.get(matter.id());
        return problem == null
                ? new VisitVillagePage.Matter(kind, matter.text(), matter.solved(), "", "", "", false)
                : new VisitVillagePage.Matter(
                        kind,
                        matter.text(),
                        matter.solved(),
                        problem.number(),
                        problem.href(),
                        words.words().of(problem.stateKey()),
                        problem.closed());
    }

    private List<VisitVillagePage.Promise> promised(String village, VisitWords words) {
        var paid = promises.payments(village).stream().collect(Collectors.groupingBy(Promises.Payment::promise));
        return promises.of(village).stream()
                .map(promise -> new VisitVillagePage.Promise(
                        promise.id().toString(),
                        promise.purpose(),
                        promise.payer(),
                        words.yuan(promise.fen()),
                        words.day(promise.due()),
                        words.yuan(promise.paid()),
                        promise.open() > 0 ? Yuan.of(promise.open()) : "",
                        promise.open() > 0 && promise.due().isBefore(words.today()),
                        paid.getOrDefault(promise.id(), List.of()).stream()
                                .map(payment -> words.of(
                                        "payment",
                                        words.day(payment.paidOn()),
                                        words.yuan(payment.fen()),
                                        words.name(payment.document()),
                                        payment.number()))
                                .toList()))
                .toList();
    }
}
