package org.huanjie.candidacy.review.organ;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huanjie.Places.County;
import org.huanjie.TestClock;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.ReviewFixture;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 部门夹具 — for tests: accounts of a county's organs, seated for an organ or not. Autowire it. */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class OrganFixture {

    private final OrganDesks desks;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    OrganFixture(OrganDesks desks, JdbcClient sql, TransactionTemplate transaction) {
        this.desks = desks;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** An account that answers for this organ. */
    public SignedIn seated(County county, Organ organ) {
        var person = account(county, organ.code().toLowerCase(java.util.Locale.ROOT));
        var office = ReviewFixture.office(county);
        if (office.scope().call(() -> desks.seat(county.code(), organ, person.signInName(), office))
                instanceof Verdict.Refused<?> refused) {
            throw new IllegalStateException(refused.toString());
        }
        return person;
    }

    /** An account of the role that answers for no organ. */
    public SignedIn account(County county, String word) {
        var name = "organ-" + word + "-" + county.code();
        var person = new SignedIn(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                "部门" + word,
                Role.ORGAN,
                county.code());
        Scope.of(county.code()).run(() -> transaction.executeWithoutResult(status -> sql.sql("""
                INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, demonstration, opened_at)
                VALUES (:id, :name, :person, 'ORGAN', :division, 'none', false, '2017-01-01T00:00:00Z')""")
                .param("id", person.account())
                .param("name", person.signInName())
                .param("person", person.personName())
                .param("division", person.division())
                .update()));
        return person;
    }
}
