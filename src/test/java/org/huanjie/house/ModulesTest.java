package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.huanjie.Huanjie;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** 模块边界 — every module uses only what it declares, and declares something. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Huanjie.class);

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        assertThat(broken(MODULES)).isEmpty();
    }

    @Test
    void everyModuleSaysWhatItMayUseAndItsChineseName() {
        assertThat(MODULES.stream()
                        .map(module -> module.getBasePackage().getAnnotation(ApplicationModule.class))
                        .toList())
                .isNotEmpty()
                .allSatisfy(declared -> assertThat(declared).hasValueSatisfying(module -> {
                    assertThat(module.displayName()).matches("\\p{IsHan}+");
                    assertThat(module.allowedDependencies()).doesNotContain(ApplicationModule.OPEN_TOKEN);
                }));
    }

    @Test
    void aModuleThatReachesIntoAnotherIsCaught() {
        assertThat(broken(ApplicationModules.of("org.huanjie.house.violators", anywhere -> true)))
                .contains("upper", "lower");
    }

    // the tool prints cycles at length first; the short lines that begin with a dash say what is wrong
    private static String broken(ApplicationModules modules) {
        try {
            modules.verify();
            return "";
        } catch (Violations e) {
            return Arrays.stream(e.getMessage().split("\n"))
                    .filter(line -> line.startsWith("- "))
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }
    }
}
