package org.huanjie.publication;

import org.huanjie.election.schedule.Schedules;
import org.huanjie.publication.PublicVillage.LawfulDays;
import org.huanjie.publication.PublicVillage.PublicRoll;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.Posting;
import org.springframework.stereotype.Component;

/** 名单概况的读取 — what anyone may know of a village's roll, and by when the law wants what is ahead. */
@Component
class PublicRolls {

    private final Roll roll;
    private final Posting posting;
    private final Schedules schedules;

    PublicRolls(Roll roll, Posting posting, Schedules schedules) {
        this.roll = roll;
        this.posting = posting;
        this.schedules = schedules;
    }

    PublicRoll of(String village) {
        var posted = posting.of(village);
        return new PublicRoll(
                roll.state(village),
                roll.registered(village),
                posted.map(Posting.Posted::on),
                posted.map(Posting.Posted::objectionsUntil));
    }

    LawfulDays due(String village) {
        var schedule = schedules.of(village);
        return new LawfulDays(
                schedule.map(all -> all.line("S07").limit()),
                schedule.map(all -> all.line("S27").limit()));
    }
}
