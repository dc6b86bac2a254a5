package org.huanjie.access.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Offices;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 账号办理的第二人 — what stands against an act on an account of the office's own rank, which two of the office do together. */
@Component
class Seconds {

    private final Independence independence;
    private final JdbcClient sql;

    Seconds(Independence independence, JdbcClient sql) {
        this.independence = independence;
        this.sql = sql;
    }

    /**
     * Every reason against it; none where one acts alone on what is below.
     *
     * @param account the account that is there already, whose person cannot confirm it themselves
     */
    List<Fault> against(
            SignedIn by, Role role, String division, Optional<SignedIn> account, Optional<SignedIn> second) {
        if (Offices.way(by, role, division) != Offices.Way.WITH_SECOND) {
            return List.of();
        }
        if (role == Role.COUNTY_OFFICE && hasOfficeAbove(division)) {
            return List.of(Fault.of("role", AccessFault.ACCOUNT_OFFICE_ABOVE));
        }
        return second.map(person -> against(by, account, person))
                .orElseGet(() -> List.of(Fault.of("second", AccessFault.ACCOUNT_SECOND)));
    }

    /** The second where the act needs one: otherwise nobody is recorded as such. */
    Optional<SignedIn> needed(SignedIn by, SignedIn account, Optional<SignedIn> second) {
        return Offices.way(by, account.role(), account.division()) == Offices.Way.WITH_SECOND
                ? second
                : Optional.empty();
    }

    private List<Fault> against(SignedIn by, Optional<SignedIn> account, SignedIn second) {
        var faults = new ArrayList<Fault>();
        if (!Offices.confirms(by, second)) {
            faults.add(Fault.of("second", AccessFault.ACCOUNT_SECOND_ROLE));
        }
        if (account.filter(own -> own.account().equals(second.account())).isPresent()) {
            faults.add(Fault.of("second", AccessFault.ACCOUNT_SECOND_OWN));
        }
        if (independence.between(by, second) instanceof Independence.Verdict.Dependent dependent) {
            faults.addAll(dependent.faults());
        }
        return faults;
    }

    private boolean hasOfficeAbove(String division) {
        return sql.sql("SELECT access.office_above(:division)")
                .param("division", division)
                .query(Boolean.class)
                .single();
    }
}
