package org.huanjie.roll.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.web.Where;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.Correction;
import org.huanjie.roll.voter.Posting;
import org.huanjie.roll.voter.RollState;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 名单页面 — shows a village's roll, posts it and settles it. */
@Controller
class RollController {

    private static final int LINES = 100;

    private final Roll roll;
    private final Posting posting;
    private final Where where;
    private final RollConfirmations confirmations;

    RollController(Roll roll, Posting posting, Where where, RollConfirmations confirmations) {
        this.confirmations = confirmations;
        this.roll = roll;
        this.posting = posting;
        this.where = where;
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/roll")
    Answer roll(
            @PathVariable String village,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            SignedIn who,
            HttpServletRequest request) {
        return page(village, q.strip(), Math.clamp(page, 1, 10_000), who, where.words(request), List.of());
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @AsksFirst
    @PostMapping("/villages/{village}/roll/post")
    Answer post(
            @PathVariable String village,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var against = posting.against(village, Stage.ROLL_PUBLISHED);
        return against.isEmpty()
                ? confirmations
                        .posting(village, words)
                        .unlessConfirmed(shown, words)
                        .orElseGet(() -> posted(village, who, words))
                : page(village, "", 1, who, words, against);
    }

    private Answer posted(String village, SignedIn who, Words words) {
        return switch (posting.post(village, who)) {
            case Verdict.Done<Election> _ ->
                Redirect.to(
                        RollPath.of(village),
                        "roll.post.done",
                        posting.of(village)
                                .map(p -> Wording.of(words, p.objectionsUntil()))
                                .orElse(""));
            case Verdict.Refused(var refused) -> page(village, "", 1, who, words, refused);
        };
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @AsksFirst
    @PostMapping("/villages/{village}/roll/settle")
    Answer settle(
            @PathVariable String village,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var against = posting.against(village, Stage.ROLL_SETTLED);
        return against.isEmpty()
                ? confirmations
                        .settling(village, words)
                        .unlessConfirmed(shown, words)
                        .orElseGet(() -> settled(village, who, words))
                : page(village, "", 1, who, words, against);
    }

    private Answer settled(String village, SignedIn who, Words words) {
        return switch (posting.settle(village, who)) {
            case Verdict.Done<Election> _ -> Redirect.to(RollPath.of(village), "roll.settle.done");
            case Verdict.Refused(var refused) -> page(village, "", 1, who, words, refused);
        };
    }

    private RollPage page(String village, String query, int page, SignedIn who, Words words, List<Reason> refused) {
        var cards = query.isEmpty()
                ? roll.page(village, LINES + 1, LINES * (page - 1))
                : roll.search(village, query, LINES);
        boolean more = query.isEmpty() && cards.size() > LINES;
        return new RollPage(
                village,
                where.name(village),
                query,
                figures(village, words),
                cards.stream().limit(LINES).map(card -> row(card, words)).toList(),
                page > 1 && query.isEmpty() ? Optional.of(RollPath.of(village) + "?page=" + (page - 1)) : Optional.empty(),
                more ? Optional.of(RollPath.of(village) + "?page=" + (page + 1)) : Optional.empty(),
                who.role() == Role.ELECTION_COMMITTEE,
                roll.state(village) == RollState.OPEN,
                step(village, who, words),
                roll.corrections(village).stream()
                        .map(c -> correction(c, words))
                        .toList(),
                Reason.said(words, refused));
    }

    private List<RollPage.Figure> figures(String village, Words words) {
        var figures = new ArrayList<RollPage.Figure>();
        figures.add(figure(words, "roll.registered", Integer.toString(roll.registered(village))));
        figures.add(figure(words, "roll.state", Wording.of(words, roll.state(village))));
        var posted = posting.of(village);
        if (posted.isPresent()) {
            figures.add(figure(
                    words, "roll.posted-on", Wording.of(words, posted.get().on())));
            figures.add(figure(
                    words,
                    "roll.objections-until",
                    Wording.of(words, posted.get().objectionsUntil())));
        } else {
            posting.days(village).ifPresent(days -> {
                figures.add(figure(words, "roll.planned", Wording.of(words, days.planned())));
                figures.add(figure(words, "roll.latest", Wording.of(words, days.latest())));
            });
        }
        return figures;
    }

    private Optional<RollPage.Step> step(String village, SignedIn who, Words words) {
        if (who.role() != Role.ELECTION_COMMITTEE) {
            return Optional.empty();
        }
        return switch (roll.state(village)) {
            case OPEN -> Optional.of(step(village, Stage.ROLL_PUBLISHED, "post", words));
            case POSTED -> Optional.of(step(village, Stage.ROLL_SETTLED, "settle", words));
            case SETTLED, CLOSED -> Optional.empty();
        };
    }

    private RollPage.Step step(String village, Stage next, String act, Words words) {
        return new RollPage.Step(
                RollPath.of(village) + "/" + act, "roll." + act, Reason.said(words, posting.against(village, next)));
    }

    private static RollPage.Figure figure(Words words, String key, String value) {
        return new RollPage.Figure(words.of(key), value);
    }

    private static RollPage.Row row(VoterCard card, Words words) {
        return new RollPage.Row(
                card.id().toString(),
                card.name(),
                words.of("roll.sex." + card.sex()),
                card.group(),
                Integer.toString(card.birthYear()),
                card.maskedNumber());
    }

    private static RollPage.Correction correction(Correction of, Words words) {
        return new RollPage.Correction(
                Wording.of(words, of.madeOn()),
                Wording.of(words, of.kind()),
                of.name(),
                words.of("roll.sex." + of.sex()),
                of.group(),
                Wording.of(words, of.ground()),
                of.reason());
    }
}
