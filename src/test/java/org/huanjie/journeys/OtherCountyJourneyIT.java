package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.huanjie.EmptyServer;
import org.huanjie.TestClock;
import org.huanjie.election.automatic.AutomaticEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** 另一个县 — a county starts with an empty store in 2026 and comes to its archive, by what its people do in the browser. */
@ExtendWith(OutputCaptureExtension.class)
class OtherCountyJourneyIT {

    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);
    private static final Pattern CODE = Pattern.compile("设置码：(\\S+)");

    @Test
    @Tag("soak") // the whole of a county takes some minutes
    void aCountyComesFromAnEmptyStoreToTheArchiveInTheBrowserAlone(CapturedOutput terminal) {
        var clock = new TestClock();
        clock.set(BEGAN);
        EmptyServer.served("other-county", clock, context -> {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            try (var browser = new Browser("http://127.0.0.1:" + port)) {
                var people = new OwnAccounts(browser);
                var county = new OtherCounty(browser, people);
                county.setsUp(code(terminal));
                county.opensAccounts();
                county.opensTheTerm();
                county.bringsTheHolidays();
                var village = new OtherVillage(
                        BEGAN,
                        day -> {
                            clock.set(day);
                            context.getBean(AutomaticEntry.class).run(); // as every few minutes
                        },
                        browser,
                        people);
                village.becomesReady();
                village.starts();
                village.choosesItsCommittee();
                village.makesItsRules();
                village.postsItsRoll();
                village.settlesItsRoll();
                village.publishesItsCandidates();
                village.meetsTheVillagers();
                village.preparesTheVote();
                village.opensTheVote();
                village.handsOutTheBallots();
                village.counts();
                village.filesTheResult();
                village.handsOver();
                village.handsTheWorkOver();
                village.archives();
            }
        });
    }

    private static String code(CapturedOutput terminal) {
        var said = CODE.matcher(terminal.getOut());
        assertThat(said.find()).as("the terminal says the set-up code").isTrue();
        return said.group(1);
    }
}
