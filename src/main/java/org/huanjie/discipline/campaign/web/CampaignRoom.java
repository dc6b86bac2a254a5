package org.huanjie.discipline.campaign.web;

import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.DisciplineRoom;
import org.huanjie.region.Level;
import org.springframework.stereotype.Component;

/** 宣传活动的入口 — to the plan for who looks at a county or town, to its own activities for a village. */
@Component
class CampaignRoom implements DisciplineRoom {

    private static final int ORDER = 10;

    @Override
    public Optional<Entrance> entrance(SignedIn who) {
        if (who.role().level() == Level.VILLAGE) {
            return Permission.FOLLOW_WORK.isOf(who)
                    ? Optional.of(entrance(CampaignWords.ACTIVITIES + who.division()))
                    : Optional.empty();
        }
        return Permission.LOOK_AT_TOWN.isOf(who)
                ? Optional.of(entrance(CampaignWords.PLANS + who.division()))
                : Optional.empty();
    }

    private static Entrance entrance(String href) {
        return new Entrance("campaign.title", "campaign.what", href, ORDER);
    }
}
