package org.huanjie.publication.web.village;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Open;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.publication.PublicRecords;
import org.huanjie.seat.recall.Petitions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 样票入口 — shows anybody the ballot of the coming vote, from the day on which it is known who stands until its poll has closed. */
@Controller
class SampleBallotController {

    static final String BELOW = "/sample-ballot";

    private final PublicRecords records;
    private final Rules rules;
    private final Petitions petitions;
    private final Frames frames;

    SampleBallotController(PublicRecords records, Rules rules, Petitions petitions, Frames frames) {
        this.records = records;
        this.rules = rules;
        this.petitions = petitions;
        this.frames = frames;
    }

    @Open
    @GetMapping("/v/{village}" + BELOW)
    Answer sample(@PathVariable String village, HttpServletRequest request) {
        var record = records.of(village).orElseThrow(NoSuchPage::new);
        var vote = record.elections().stream()
                .filter(one -> one.election().body() == Body.VILLAGERS_COMMITTEE)
                .reduce((earlier, later) -> later)
                .filter(SampleBallots::isOfUse)
                .orElseThrow(NoSuchPage::new);
        return Scope.of(village).call(() -> new SampleBallots(
                        frames.words(request), vote, rules.settings(vote.election().id()))
                .page(record.village(), petitions.of(vote.election())));
    }
}
