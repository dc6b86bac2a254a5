package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.opening.Box;
import org.huanjie.polling.opening.Custody;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.polling.web.BoxesPage.Next;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 票箱页的编制 — what was done with each box, and the one thing that is to be done with it next. */
@Component
class BoxesPages {

    private final Place place;
    private final Custody custody;
    private final Opening opening;
    private final Polling polling;

    BoxesPages(Place place, Custody custody, Opening opening, Polling polling) {
        this.place = place;
        this.custody = custody;
        this.opening = opening;
        this.polling = polling;
    }

    BoxesPage page(
            String village, SignedIn who, List<Reason> faults, Map<String, String> typed, HttpServletRequest request) {
        var words = place.words(request);
        var election = place.vote(village);
        var state = custody.of(election.id());
        boolean writes = who.role() == Role.ELECTION_COMMITTEE || who.role() == Role.SCRUTINEER;
        boolean all = state.boxes().stream().allMatch(Box::arrived);
        return new BoxesPage(
                village,
                place.name(village),
                writes && election.reached(Stage.POLLING) && !election.reached(Stage.FILED),
                election.stage() == Stage.POLLING,
                steps(state, words),
                state.boxes().stream()
                        .map(box -> row(box, election, state, all, who, words))
                        .toList(),
                state.mixed() ? List.of() : Reason.said(words, withoutMixing(custody.againstRecovering(election))),
                state.mixed(),
                "/villages/" + village + "/count/" + election.body().slug(),
                election.reached(Stage.COUNTING) ? witnesses(election, words) : List.of(),
                Reason.said(words, faults),
                typed,
                polling.accountView(election));
    }

    private static List<Reason> withoutMixing(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.what() != PollingRefusal.NOT_MIXED)
                .toList();
    }

    private static List<BoxesPage.Step> steps(Custody.State state, Words words) {
        var slots = step("SLOTS", state.boxes(), Box::slotSealed, true, words);
        var arrived = step("ARRIVED", state.boxes(), Box::arrived, slots.done(), words);
        var checked = step("SEALS", state.boxes(), Box::fit, arrived.done(), words);
        return List.of(
                slots,
                arrived,
                checked,
                new BoxesPage.Step(
                        words.of("polling.boxes.step.MIXED"),
                        words.of(state.mixed() ? "polling.opening.done" : "polling.boxes.not-yet"),
                        state.mixed(),
                        checked.done() && !state.mixed()));
    }

    private static BoxesPage.Step step(
            String name, List<Box> boxes, Predicate<Box> done, boolean reached, Words words) {
        long there = boxes.stream().filter(done).count();
        boolean all = !boxes.isEmpty() && there == boxes.size();
        return new BoxesPage.Step(
                words.of("polling.boxes.step." + name),
                words.of("polling.boxes.of", there, boxes.size()),
                all,
                reached && !all);
    }

    private static BoxesPage.Row row(
            Box box, Election election, Custody.State state, boolean all, SignedIn who, Words words) {
        var next = next(box, election, state, all);
        return new BoxesPage.Row(
                box.id().toString(),
                box.name(),
                words.of("polling.box.kind." + box.kind()),
                Objects.requireNonNullElse(box.seal(), "—"),
                Objects.requireNonNullElse(box.slotSeal(), "—"),
                said(box, words),
                box.intact(),
                box.stop()
                        .map(stop -> Stop.of(
                                "box",
                                stop,
                                "/villages/" + election.village() + "/polling/boxes/decide",
                                who.role() == Role.ELECTION_COMMITTEE,
                                words)),
                Stop.decided(box.readings(), words),
                box.sealed() && next != Next.CHECK && next != Next.DONE,
                box.slotSealed(),
                next);
    }

    private static Next next(Box box, Election election, Custody.State state, boolean all) {
        if (state.mixed()) {
            return Next.DONE;
        }
        if (!box.slotSealed()) {
            return box.mobile() || election.reached(Stage.COUNTING) ? Next.SLOT : Next.WAIT;
        }
        if (!box.arrived()) {
            return Next.ARRIVE;
        }
        if (!all || !election.reached(Stage.COUNTING)) {
            return Next.WAIT;
        }
        return box.fit() ? Next.DONE : Next.CHECK;
    }

    private static String said(Box box, Words words) {
        if (box.intact()) {
            return words.of("polling.box.intact");
        }
        if (box.checked()) {
            return words.of(box.fit() ? "polling.box.ruled" : "polling.box.differs");
        }
        return words.of(
                box.arrived() ? "polling.box.arrived" : box.slotSealed() ? "polling.box.closed" : "polling.box.in-use");
    }

    private List<BoxesPage.Witness> witnesses(Election election, Words words) {
        return opening.of(election.id()).staff().stream()
                .filter(member -> member.duty().witness() && member.signedOpening())
                .map((StaffMember member) -> new BoxesPage.Witness(
                        member.duty().name(),
                        words.of("polling.duty." + member.duty()),
                        member.name(),
                        member.signedCount()))
                .toList();
    }
}
