package org.huanjie.polling.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Elections;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.polling.preparation.Presences;
import org.huanjie.polling.preparation.TwoPersons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 发票的三句 — a ballot handed out costs three statements and no other. */
@HuanjieIT
class HotPathIT {

    @Autowired
    JdbcClient sql;

    @Autowired
    Desks desks;

    @Autowired
    Electors electors;

    @Autowired
    Marks marks;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Presences presences;

    @Autowired
    TwoPersons two;

    @Autowired
    Elections elections;

    @Autowired
    PollFixture fixture;

    @Test
    void aBallotHandedOutIsThreeStatements() {
        var village = fixture.polling(20);
        var desk = fixture.desks(village).getFirst().id();
        var statements = new ArrayList<String>();
        var issuing = new Issuing(counting(statements), desks, electors, marks, presences, two, elections, clock);
        var issue = village.call(() -> transaction.execute(t -> issuing.issue(
                village.code(), village.election(), desk, village.voter(9), null, village.as(Role.BALLOT_ISSUER))));
        assertThat(issue).isInstanceOf(Issuing.Issue.Issued.class);
        assertThat(statements).hasSize(3);
        assertThat(statements.get(0)).startsWith("INSERT INTO polling.mark");
        assertThat(statements.get(1)).startsWith("INSERT INTO polling.event");
        assertThat(statements.get(2)).startsWith("UPDATE polling.desk");
    }

    JdbcClient counting(List<String> statements) {
        return (JdbcClient) Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (proxy, method, arguments) -> {
                    statements.add((String) arguments[0]);
                    try {
                        return method.invoke(sql, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
