package org.huanjie.access.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 账号待办 — accounts that a village proposes, data that somebody asks to take out, the officer's seat, and what the officer asks a person. */
@Component
class WaitingAccounts implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("account.waiting.proposal", office(), """
                    SELECT id, village, proposed_at, NULL, '', '/accounts' FROM access.proposal
                    WHERE settled_at IS NULL AND village >= :lo AND village < :hi"""),
            new WaitingKind("account.waiting.export", Set.of(Role.COUNTY_OFFICE), """
                    SELECT id, county, asked_at, NULL, '', '/exports' FROM access.export
                    WHERE allowed IS NULL AND county = :lo AND asked_by <> :account"""),
            new WaitingKind("account.waiting.officer", Set.of(Role.COUNTY_OFFICE, Role.COUNTY_LEADER), """
                    SELECT id, county, named_at, NULL, '', '/data-officer' FROM access.data_officer
                    WHERE confirmed_at IS NULL AND ended_at IS NULL AND county = :lo AND :account NOT IN (named_by, account)"""),
            new WaitingKind("account.waiting.question", EnumSet.allOf(Role.class), """
                    SELECT id, village, asked_at, NULL, '', '/me/questions' FROM access.look_question
                    WHERE answered_at IS NULL AND account = :accountId"""));

    private final WaitingRows rows;

    WaitingAccounts(WaitingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<WaitingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Waiting> of(SignedIn who) {
        return rows.of(KINDS, who);
    }

    // a province's office opens the accounts of its counties' offices, none of a village
    private static Set<Role> office() {
        var office = EnumSet.copyOf(Permission.KEEP_ACCOUNTS.roles());
        office.remove(Role.PROVINCE_OFFICE);
        return office;
    }
}
