package org.huanjie.briefing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.access.credential.Accounts;
import org.huanjie.briefing.MinuteDraft;
import org.huanjie.briefing.Minutes;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemFilter;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.Problems;
import org.huanjie.problem.Risk;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
import org.huanjie.problem.owner.Owners;
import org.huanjie.problem.web.SituationWords;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Component;

/** 纪要填报的读写 — entries of minutes between what is typed and what is meant. */
@Component
class BriefingEntries {

    private static final String NEW = "new";
    private static final int LEAST = 3;
    private static final int CHOICES = 200;
    private static final List<String> FIELDS =
            List.of("said", "decision", "problem", "village", "kind", "risk", "owner", "due");
    private static final List<String> OF_TASK = List.of("problem", "owner", "due");

    private final Problems problems;
    private final Owners owners;
    private final Divisions divisions;

    BriefingEntries(Problems problems, Owners owners, Divisions divisions) {
        this.problems = problems;
        this.owners = owners;
        this.divisions = divisions;
    }

    /** Those in which anything is typed, with their numbers in the form. */
    List<Integer> filled(Map<String, String> typed) {
        var fields = BriefingForms.read(typed);
        return IntStream.rangeClosed(1, Minutes.MOST)
                .filter(n -> FIELDS.stream()
                        .anyMatch(field -> !fields.text(field + "-" + n).isEmpty()))
                .boxed()
                .toList();
    }

    List<MinuteDraft> drafts(String division, Map<String, String> typed) {
        var people = owners.of(division);
        return filled(typed).stream()
                .map(n -> draft(division, n, people, BriefingForms.read(typed)))
                .toList();
    }

    /** The forms of what was typed, and empty ones after it: at least three, one more where it is asked for. */
    List<BriefingEntry> forms(String division, Map<String, String> typed, SituationWords words) {
        int last = filled(typed).stream().reduce((one, next) -> next).orElse(0);
        int shown = Math.max(BriefingForms.read(typed).numberIfAny("shown").orElse(0), Math.max(LEAST, last));
        int asked = typed.containsKey("more") ? shown + 1 : shown;
        var choices = choices(division);
        return IntStream.rangeClosed(1, Math.min(asked, Minutes.MOST))
                .mapToObj(n -> form(division, n, typed, choices, words))
                .toList();
    }

    /** One form, numbered 1. */
    BriefingEntry one(String division, Map<String, String> typed, SituationWords words) {
        return form(division, 1, typed, choices(division), words);
    }

    /** 可选 — what the fields of every entry choose from. */
    private record Choices(List<Problem> problems, List<Option> villages, List<Accounts.Covering> people) {}

    private Choices choices(String division) {
        var open = problems.all(division, ProblemFilter.ALL, CHOICES).stream()
                .filter(problem -> problem.state().isOpen())
                .toList();
        var villages = new DivisionCode(division).level() == Level.VILLAGE
                ? List.<Option>of()
                : divisions.villages(division).stream()
                        .map(village -> new Option(village.code(), village.name(), false))
                        .toList();
        return new Choices(open, villages, owners.of(division));
    }

    private static MinuteDraft draft(String division, int n, List<Accounts.Covering> people, Typed fields) {
        var problem = fields.text("problem-" + n);
        var village = new DivisionCode(division).level() == Level.VILLAGE ? division : fields.text("village-" + n);
        return new MinuteDraft(
                fields.text("said-" + n),
                fields.text("decision-" + n),
                fields.idIfAny("problem-" + n).map(ProblemId::new).orElse(null),
                problem.equals(NEW)
                        ? new MinuteDraft.Matter(
                                village,
                                ProblemKind.of(fields.text("kind-" + n)).orElse(null),
                                fields.choiceIfAny("risk-" + n, Risk.class).orElse(null))
                        : null,
                owner(people, fields.text("owner-" + n)).orElse(null),
                fields.dayIfAny("due-" + n).orElse(null));
    }

    private static Optional<Owner> owner(List<Accounts.Covering> people, String chosen) {
        return people.stream()
                .filter(person -> person.signInName().equals(chosen))
                .map(person -> new Owner(person.signInName(), person.personName(), person.division()))
                .findFirst();
    }

    private static BriefingEntry form(
            String division, int n, Map<String, String> typed, Choices choices, SituationWords words) {
        var fields = BriefingForms.read(typed);
        var kind = ProblemKind.of(fields.text("kind-" + n)).orElse(null);
        var risk = fields.choiceIfAny("risk-" + n, Risk.class).orElse(null);
        return new BriefingEntry(
                n,
                typed.getOrDefault("said-" + n, ""),
                typed.getOrDefault("decision-" + n, ""),
                problemOptions(choices.problems(), fields.text("problem-" + n), words),
                chosen(choices.villages(), fields.text("village-" + n)),
                words.kinds(division, kind),
                words.options(Risk.values(), risk),
                ownerOptions(choices.people(), fields.text("owner-" + n), words),
                fields.text("due-" + n),
                OF_TASK.stream().anyMatch(field -> !fields.text(field + "-" + n).isEmpty()));
    }

    private static List<Option> problemOptions(List<Problem> open, String chosen, SituationWords words) {
        var all = new ArrayList<Option>();
        all.add(new Option(NEW, words.words().of("briefing.new-problem"), NEW.equals(chosen)));
        open.forEach(problem -> all.add(new Option(
                problem.id().toString(),
                problem.number() + " · " + problem.title(),
                problem.id().toString().equals(chosen))));
        return all;
    }

    private static List<Option> ownerOptions(List<Accounts.Covering> people, String chosen, SituationWords words) {
        return people.stream()
                .map(one -> new Option(
                        one.signInName(),
                        one.personName() + " · "
                                + words.words().of("role." + one.role().name()),
                        one.signInName().equals(chosen)))
                .toList();
    }

    private static List<Option> chosen(List<Option> options, String value) {
        return options.stream()
                .map(one -> new Option(one.value(), one.word(), one.value().equals(value)))
                .toList();
    }

    /** The number in the form of the draft with this number: the third draft may be the fifth form. */
    static int numberInForm(List<Integer> filled, int draft) {
        return draft >= 1 && draft <= filled.size() ? filled.get(draft - 1) : draft;
    }
}
