package org.huanjie.discipline.duty;

import org.huanjie.ledger.Act;

/** 设定上岗要求. */
record DutySettingSet(String village, DutySetting setting, int value, String by) implements Act {

    @Override
    public String kind() {
        return "discipline.duty-setting-set";
    }
}
