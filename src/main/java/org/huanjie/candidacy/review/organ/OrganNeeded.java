package org.huanjie.candidacy.review.organ;

import java.time.Clock;
import java.time.LocalDate;
import org.huanjie.candidacy.review.criterion.Adoptions;
import org.huanjie.candidacy.review.criterion.Criteria;
import org.huanjie.candidacy.review.rules.Organ;
import org.huanjie.county.CountyList;
import org.huanjie.county.EntryNeeded;
import org.springframework.stereotype.Component;

/** 核查部门在用 — an organ that the adopted edition asks, or that somebody answers for, is not closed: nobody could be seated for it any more. */
@Component
class OrganNeeded implements EntryNeeded {

    private final OrganDesks desks;
    private final Adoptions adoptions;
    private final Criteria criteria;
    private final Clock clock;

    OrganNeeded(OrganDesks desks, Adoptions adoptions, Criteria criteria, Clock clock) {
        this.desks = desks;
        this.adoptions = adoptions;
        this.criteria = criteria;
        this.clock = clock;
    }

    @Override
    public boolean needs(String county, CountyList list, String code) {
        var organ = new Organ(code);
        return list.equals(Organs.LIST) && (answered(county, organ) || asked(county, organ));
    }

    private boolean answered(String county, Organ organ) {
        return desks.within(county).stream().anyMatch(desk -> desk.organ().equals(organ));
    }

    private boolean asked(String county, Organ organ) {
        return adoptions.of(county, LocalDate.now(clock)).stream()
                .flatMap(adoption -> criteria.of(adoption.edition()).stream())
                .anyMatch(criterion -> criterion.organ().equals(organ));
    }
}
