package org.huanjie.count.round;

import org.huanjie.count.result.SittingMembers;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 可不再补选的人数 — with how many elected the missing seats may stay vacant (R-WN-10); whoever sits beside those counts (R-AF-7). */
@Component
class MembersToClose {

    private final Rules rules;
    private final ObjectProvider<SittingMembers> members; // asked late: who sits follows from results

    MembersToClose(Rules rules, ObjectProvider<SittingMembers> members) {
        this.rules = rules;
        this.members = members;
    }

    int fewest(Election election) {
        int sitting = members.getObject().beside(election).size();
        return Math.max(0, rules.settings(election.id()).membersToClose() - sitting);
    }
}
