package org.huanjie.discipline.misconduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.discipline.misconduct.filing.Filing;
import org.huanjie.discipline.misconduct.filing.NewReport;
import org.huanjie.discipline.misconduct.identity.ReporterName;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 重复提交 — whose answer was lost sends again and has the same key: one form is one report, and nobody makes a form that is somebody else's. */
@HuanjieIT
class SentAgainIT {

    @Autowired
    Places places;

    @Autowired
    Filing filing;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private String village = "";

    @BeforeEach
    void begin() {
        clock.set(LocalDate.of(2017, 1, 15));
        village = places.newCounty(1, 1).village();
    }

    @Test
    void oneSheetIsOneReportWithOneKey() {
        var sheet = filing.sheet();
        var first = sent("送米", sheet);
        assertThat(sent("送米", sheet)).isEqualTo(first);
        assertThat(reports()).isOne();
    }

    @Test
    void otherWordsOnTheSameSheetAreAnotherReport() {
        var sheet = filing.sheet();
        var first = sent("送米", sheet);
        var second = sent("又送油", sheet);
        assertThat(second.report()).isNotEqualTo(first.report());
        assertThat(second.key().text()).isNotEqualTo(first.key().text());
        assertThat(reports()).isEqualTo(2);
    }

    @Test
    void aSheetThatWasNotMadeHereMeansNothing() {
        var wrong = "0".repeat(64);
        assertThat(sent("送米", wrong)).isNotEqualTo(sent("送米", wrong));
        assertThat(reports()).isEqualTo(2);
        assertThat(sent("送米", filing.sheet()).key().text()).hasSize(24);
    }

    @Test
    void twoAtOnceAreOne() throws Exception {
        var sheet = filing.sheet();
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Filing.Filed> send = () -> sent("送米", sheet);
            var done = both.invokeAll(List.of(send, send));
            assertThat(done.getFirst().get()).isEqualTo(done.getLast().get());
        }
        assertThat(reports()).isOne();
    }

    private Filing.Filed sent(String words, String sheet) {
        var said = new NewReport(ReportRoom.TREATS, ConcernedOffice.NONE, words, ReporterName.NONE, Optional.empty());
        return ReportRoom.done(Scope.of(village).call(() -> filing.file(village, said, List.of(), sheet)));
    }

    private int reports() {
        return Scope.of(village)
                .call(() -> transaction.execute(
                        t -> sql.sql("SELECT count(*) FROM discipline.report WHERE division = :village")
                                .param("village", village)
                                .query(Integer.class)
                                .single()));
    }
}
