package org.huanjie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.bench.BenchEnvironment.Size;
import org.huanjie.polling.issuing.Issuing;
import org.junit.jupiter.api.Test;

/** 发票基准 — the reference runs the product's own statements, and no village is worked through twice. */
class CheckinTest {

    private static final String VALUE =
            "(?:'[A-Za-z]*'|:[a-z]+|date_trunc\\('minute', now\\(\\)\\)|md5\\(.*\\)::uuid|decode\\(.*, 'hex'\\))";

    @Test
    void theReferenceRunsTheProductsThreeStatementsInOneTransaction() {
        var script = Checkin.script();
        var transaction = script.substring(script.indexOf("BEGIN;"), script.indexOf("COMMIT;"));
        var statements = List.of(transaction.split(";\n")).subList(1, 4);
        assertThat(Issuing.statements()).hasSize(3);
        for (int n = 0; n < 3; n++) {
            assertThat(statements.get(n)).matches(asWritten(Issuing.statements().get(n)));
        }
        assertThat(transaction.split(";\n")).hasSize(4);
    }

    @Test
    void aStatementThatTakesOtherValuesIsCaught() {
        assertThatThrownBy(() -> Checkin.filled("UPDATE a SET b = ? WHERE c = ?", "1"))
                .hasMessageContaining("other values");
        assertThat("UPDATE a SET b = :c, d = true").doesNotMatch(asWritten("UPDATE a SET b = ?"));
    }

    @Test
    void everyVillageIsWorkedThroughOnce() {
        for (var size : List.of(new Size(720_000, 599, 8, 5, 1), new Size(1_800, 18, 2, 1, 1))) {
            var issuing = new IssuingRounds(size);
            var taken = new HashSet<Integer>();
            for (int round = 0; round < issuing.warmUp() + issuing.rounds(); round++) {
                for (int client = 0; client < issuing.clients(); client++) {
                    for (int n = 0; n < issuing.oursEach(); n += issuing.voters()) {
                        assertThat(taken.add(issuing.ours(round, client, n))).isTrue();
                    }
                }
            }
            assertThat(taken).hasSize(issuing.open()).allMatch(village -> village < issuing.open());
            assertThat(issuing.open()).isLessThan(issuing.oursInAll());
            assertThat(issuing.reference(0)).isEqualTo(issuing.oursInAll());
            assertThat(issuing.reference(1 + issuing.rounds())).isLessThanOrEqualTo(size.villages());
            assertThat(issuing.openCalls())
                    .isLessThanOrEqualTo((issuing.oursInAll() - issuing.open()) * issuing.voters());
        }
    }

    @Test
    void tooFewVillagesAreRefused() {
        assertThatThrownBy(() -> new IssuingRounds(new Size(1_000, 10, 8, 5, 1)))
                .hasMessageContaining("too few villages");
    }

    private static Pattern asWritten(String statement) {
        var parts = Stream.of(statement.split("\\?", -1)).map(Pattern::quote).toList();
        return Pattern.compile("(?s)" + String.join(VALUE, parts));
    }
}
