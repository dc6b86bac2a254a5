package org.huanjie.house;

import org.huanjie.Huanjie;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** 模块边界 — every module uses only what it declares. */
class ModulesTest {

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        ApplicationModules.of(Huanjie.class).verify();
    }
}
