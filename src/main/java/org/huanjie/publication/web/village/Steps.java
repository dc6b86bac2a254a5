package org.huanjie.publication.web.village;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.Stage;
import org.huanjie.publication.PublicVillage;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.huanjie.publication.web.village.VillagePage.Step;
import org.huanjie.shell.Words;

/** 进行到哪 — the steps of the villagers' committee's election as a villager counts them, done ones with their day, the next with the law's. */
final class Steps {

    private static final List<Stage> SHOWN = List.of(
            Stage.STARTED,
            Stage.COMMITTEE_CHOSEN,
            Stage.RULES_PASSED,
            Stage.ROLL_PUBLISHED,
            Stage.ROLL_SETTLED,
            Stage.CANDIDATES_PUBLISHED,
            Stage.POLLING,
            Stage.DECLARED,
            Stage.HANDED_OVER);

    private final Words words;
    private final PublicVillage record;
    private final Optional<PublicElection> committee;

    Steps(Words words, PublicVillage record, Optional<PublicElection> committee) {
        this.words = words;
        this.record = record;
        this.committee = committee;
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        var ready = record.readyOn();
        boolean started = committee
                .map(election -> election.election().reached(Stage.STARTED))
                .orElse(false);
        steps.add(step(
                started || ready.isPresent(),
                words.of("public.step.READY"),
                ready.map(this::date).orElse("")));
        committee.ifPresent(election -> SHOWN.forEach(
                stage -> steps.add(step(election.election().reached(stage), text(stage), day(election, stage)))));
        return nowAt(steps);
    }

    private Step step(boolean done, String text, String day) {
        return done
                ? new Step("done", words.of("public.mark.done"), text, day)
                : new Step("ahead", words.of("public.mark.ahead"), text, day);
    }

    // the first that is not done is the one at hand
    private List<Step> nowAt(List<Step> steps) {
        var marked = new ArrayList<>(steps);
        for (int i = 0; i < marked.size(); i++) {
            if (marked.get(i).css().equals("ahead")) {
                var step = marked.get(i);
                marked.set(i, new Step("now", words.of("public.mark.now"), step.text(), step.day()));
                break;
            }
        }
        return marked;
    }

    private String text(Stage stage) {
        return stage == Stage.ROLL_PUBLISHED
                        && record.roll().registered() > 0
                        && record.roll().postedOn().isPresent()
                ? words.of("public.step.ROLL_PUBLISHED.of", record.roll().registered())
                : words.of("public.step." + stage.name());
    }

    private String day(PublicElection election, Stage stage) {
        var entered = election.enteredOn(stage);
        var vote = Optional.ofNullable(election.election().day());
        return entered.map(this::date).orElseGet(() -> switch (stage) {
            case ROLL_PUBLISHED ->
                record.due().roll().map(day -> words.of("public.by", date(day))).orElse("");
            case ROLL_SETTLED ->
                record.roll()
                        .objectionsUntil()
                        .map(day -> words.of("public.after", date(day)))
                        .orElse("");
            case POLLING, DECLARED -> vote.map(this::date).orElse("");
            case HANDED_OVER ->
                record.due()
                        .handOver()
                        .map(day -> words.of("public.by", date(day)))
                        .orElse("");
            default -> "";
        });
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of("public.date"), words.locale())
                .format(day);
    }
}
