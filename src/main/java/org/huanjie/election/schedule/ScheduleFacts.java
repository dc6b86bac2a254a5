package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.schedule.ScheduleRows.Row;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.LegalCalendar;
import org.huanjie.region.DivisionCode;
import org.jspecify.annotations.Nullable;

/** 日程依据 — what is known of all villages of a division, read once. */
record ScheduleFacts(
        Map<ElectionId, Map<Stage, LocalDate>> entered,
        Map<String, Map<DocumentKind, LocalDate>> papers,
        Map<String, Map<String, String>> settings,
        Map<String, Map<String, List<String>>> lessons,
        LegalCalendar calendar,
        Editions.OfCounty editions,
        Map<String, LocalDate> cleared,
        Map<String, Map<String, StepProgress.Progress>> progress) {

    Map<Stage, LocalDate> entered(Row row) {
        return entered.getOrDefault(row.id(), Map.of());
    }

    @Nullable
    LocalDate declared(@Nullable List<Row> rounds) {
        return rounds == null ? null : entered(rounds.getLast()).get(Stage.DECLARED);
    }

    Optional<StepProgress.Progress> progress(String village, String step) {
        return Optional.ofNullable(progress.getOrDefault(village, Map.of()).get(step));
    }

    List<String> lessons(String village, String step) {
        var code = new DivisionCode(village);
        return Stream.of(code.county(), code.town())
                .map(division -> lessons.getOrDefault(division.digits(), Map.of()))
                .flatMap(steps -> steps.getOrDefault(step, List.of()).stream())
                .toList();
    }
}
