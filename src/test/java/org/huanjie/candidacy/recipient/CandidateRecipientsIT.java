package org.huanjie.candidacy.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.messaging.recipient.Addressees;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.recipient.RecipientDirectory;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.region.DivisionCode;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 候选人收件人 — those who stand are written to as a class, each once, and no number is kept for it. */
@HuanjieIT
class CandidateRecipientsIT {

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    PollFixture polls;

    @Autowired
    RecipientDirectory directory;

    @Autowired
    Candidates candidates;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void whoStandsIsWrittenToOnceInTheirOwnVillage() {
        var county = places.newCounty(1, 2);
        elections.open(county);
        var _ = polls.listed(county.village(0), 20, Map.of());
        var wanted = directory.find("candidacy.CANDIDATE").orElseThrow();
        Scope.of(county.code())
                .run(() -> transaction.executeWithoutResult(status -> {
                    var standing = candidates.standingWithin(county.code()).get(county.village(0));
                    var written = directory.of(new Addressees(List.of(wanted), new DivisionCode(county.code())));
                    assertThat(standing).isNotEmpty();
                    assertThat(written)
                            .extracting(Recipient::person)
                            .doesNotHaveDuplicates()
                            .containsExactlyInAnyOrderElementsOf(standing.stream()
                                    .map(one -> one.person().uuid())
                                    .toList());
                    assertThat(written)
                            .allMatch(Recipient::bound)
                            .allMatch(one -> one.division().equals(county.village(0)));
                    assertThat(written).noneMatch(one -> directory.knows(one.person()));
                    assertThat(directory.of(new Addressees(List.of(wanted), new DivisionCode(county.village(1)))))
                            .isEmpty();
                }));
    }
}
