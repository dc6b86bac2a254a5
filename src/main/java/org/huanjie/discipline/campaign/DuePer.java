package org.huanjie.discipline.campaign;

import org.huanjie.shell.Worded;

/** 应办单位 — of what an activity is due once: of each village, of each group of villagers in it, of the town. */
public enum DuePer implements Worded {
    VILLAGE,
    GROUP,
    TOWN;

    @Override
    public String key() {
        return "campaign.per." + name();
    }
}
