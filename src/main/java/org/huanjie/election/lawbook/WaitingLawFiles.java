package org.huanjie.election.lawbook;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 法规待办 — holidays and editions that another of the office confirms before anything goes by them. */
@Component
class WaitingLawFiles implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("election.waiting.law", Permission.SET_COUNTY.roles(), """
                    SELECT f.id, f.county, f.brought_at, NULL, f.name, '/counties/' || f.county || '/law' FROM election.law_file f
                    WHERE f.county = :lo AND f.confirmed_at IS NULL AND NOT f.dropped AND f.brought_by <> :account"""));

    private final WaitingRows rows;

    WaitingLawFiles(WaitingRows rows) {
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
}
