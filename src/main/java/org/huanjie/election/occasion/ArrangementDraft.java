package org.huanjie.election.occasion;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** 安排草稿 — what the election committee would publish of an occasion; the day of a vote is the election's and is not said again. */
public record ArrangementDraft(
        Occasion occasion,
        Optional<LocalDate> day,
        LocalTime from,
        LocalTime until,
        String place,
        List<String> stations,
        Optional<VotingManner> manner,
        String why) {}
