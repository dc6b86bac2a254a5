package org.huanjie.readiness.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huanjie.access.account.AccountHands;
import org.huanjie.access.who.SignedIn;
import org.huanjie.readiness.assessment.Assessment;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.assessment.WorkingGroups;
import org.huanjie.readiness.condition.Decision;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.Statement;
import org.huanjie.readiness.condition.Step;
import org.huanjie.readiness.step.Verification;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.springframework.stereotype.Component;

/** 核查页的来源 — makes the {@link VerificationPage} for who looks at it. */
@Component
class VerificationPages {

    private final Readiness readiness;
    private final WorkingGroups groups;
    private final ReadinessPages pages;
    private final Verification verification;
    private final AccountHands hands;

    VerificationPages(
            Readiness readiness,
            WorkingGroups groups,
            ReadinessPages pages,
            Verification verification,
            AccountHands hands) {
        this.hands = hands;
        this.verification = verification;
        this.readiness = readiness;
        this.groups = groups;
        this.pages = pages;
    }

    /** 所填 — what was typed and why it was not taken; nothing at first. */
    record Typed(Map<String, String> values, List<Reason> refusals) {
        static Typed nothing() {
            return new Typed(Map.of(), List.of());
        }

        String value(String name) {
            return values.getOrDefault(name, "");
        }
    }

    VerificationPage page(String village, SignedIn who, HttpServletRequest request, Typed typed) {
        var words = pages.words(request);
        var place = pages.place(village, Level.VILLAGE);
        var assessment = readiness.find(village).orElse(null);
        if (assessment == null) {
            var noTerm = Reason.Said.ofForm(words.of("refused.no-term"), words.of("refused.no-term.remedy"), "");
            return new VerificationPage(
                    200,
                    pages.headWithoutTerm(place, words),
                    List.of(noTerm),
                    0,
                    List.of(),
                    false,
                    false,
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    false,
                    "",
                    "",
                    List.of(),
                    List.of());
        }
        var standing = assessment.standing();
        var decisions = decisions(standing, who, words);
        var history = readiness.history(village);
        return new VerificationPage(
                typed.refusals().isEmpty() ? 200 : 422,
                pages.head(place, standing, words),
                words.grounds(typed.refusals()),
                standing.stamp(),
                cards(assessment, words, typed),
                mayVerify(standing, who),
                isCounty(who),
                isCounty(who) ? List.of() : members(village, typed),
                decisions,
                decisions.isEmpty() ? List.of() : words.grounds(verification.againstPass(assessment)),
                standing.state().allows(Step.CONFIRM, who.role()),
                standing.state().allows(Step.KEEP, who.role()) && standing.beforeCounty() != null,
                brought(standing, history, words),
                typed.value("reason"),
                pages.history(history, words),
                hands(assessment, who, mayVerify(standing, who), !decisions.isEmpty(), words));
    }

    // the second word is another person's: by whose hands the accounts went that said the first, and one's own
    private List<String> hands(
            Assessment assessment, SignedIn who, boolean verifies, boolean decides, ReadinessWords words) {
        if (!verifies && !decides) {
            return List.of();
        }
        var first = assessment.items().stream()
                .flatMap(item -> Stream.of(verifies ? item.village() : null, decides ? item.town() : null))
                .filter(Objects::nonNull)
                .filter(statement -> statement.round() == assessment.round())
                .map(Statement::madeBy);
        return Stream.concat(first, Stream.of(who.signInName()))
                .distinct()
                .map(account -> hands.named(account, words.words()))
                .toList();
    }

    private static List<VerificationPage.Card> cards(Assessment assessment, ReadinessWords words, Typed typed) {
        var cards = new ArrayList<VerificationPage.Card>();
        for (var item : assessment.items()) {
            var key = item.condition().name();
            var town = item.town();
            boolean now = town != null && town.round() == assessment.round();
            cards.add(new VerificationPage.Card(
                    cards.size() + 1,
                    key,
                    words.name(item.condition()),
                    words.of("condition-state." + item.state().name()),
                    ReadinessPages.look(item.state()),
                    ReadinessPages.said(item.village(), words),
                    ReadinessPages.said(town, words),
                    typed.values().isEmpty() ? choice(now ? town : null) : typed.value(key + ".met"),
                    typed.values().isEmpty()
                            ? now ? Objects.requireNonNull(town).note() : ""
                            : typed.value(key + ".note")));
        }
        return cards;
    }

    private static String choice(@org.jspecify.annotations.Nullable Statement statement) {
        return statement == null ? "" : statement.met() ? "yes" : "no";
    }

    private List<Option> members(String village, Typed typed) {
        return groups.of(new DivisionCode(village).town().digits()).stream()
                .filter(member -> member.until() == null)
                .map(member -> new Option(
                        member.id().toString(),
                        member.personName() + " · " + member.organ(),
                        typed.value("verifier").equals(member.id().toString())))
                .toList();
    }

    private static List<Option> decisions(Standing standing, SignedIn who, ReadinessWords words) {
        return Arrays.stream(Decision.values())
                .filter(decision -> may(decision.step(), standing, who))
                .map(decision -> new Option(decision.name(), words.of("decision." + decision.name()), false))
                .toList();
    }

    private static String brought(Standing standing, List<Readiness.Event> history, ReadinessWords words) {
        var before = standing.beforeCounty();
        if (before == null) {
            return "";
        }
        var said = history.reversed().stream()
                .filter(event -> event.step() == Step.APPEAL)
                .map(Readiness.Event::reason)
                .findFirst()
                .orElse("");
        return before == Standing.BeforeCounty.APPEAL ? said : words.of("note.before.ESCALATION");
    }

    private static boolean mayVerify(Standing standing, SignedIn who) {
        return may(Step.VERIFY, standing, who);
    }

    // what is the town's work is the county's where it has taken the application up
    private static boolean may(Step step, Standing standing, SignedIn who) {
        return standing.state().allows(step, who.role()) && (!isCounty(who) || standing.takenUp());
    }

    private static boolean isCounty(SignedIn who) {
        return who.role().level() == Level.COUNTY;
    }

    static String path(String village) {
        return VillageReadinessController.path(village) + "/verification";
    }
}
