package org.huanjie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.Huanjie;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** 模块边界 — every module uses only what it declares, and declares something. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Huanjie.class);
    private static final ApplicationModules VIOLATORS =
            ApplicationModules.of("org.huanjie.house.violators", anywhere -> true);

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        assertThat(broken(MODULES)).isEmpty();
    }

    @Test
    void everyModuleSaysWhatItMayUseAndItsChineseName() {
        assertThat(MODULES.stream()).isNotEmpty();
        assertThat(undeclared(MODULES)).isEmpty();
    }

    @Test
    void aModuleThatSaysTooLittleIsCaught() {
        assertThat(undeclared(VIOLATORS)).contains("nameless").doesNotContain("upper", "lower");
    }

    @Test
    void aModuleThatReachesIntoAnotherIsCaught() {
        assertThat(broken(VIOLATORS)).contains("upper", "lower");
    }

    private static List<String> undeclared(ApplicationModules modules) {
        return modules.stream()
                .filter(module -> module.getBasePackage()
                        .getAnnotation(ApplicationModule.class)
                        .filter(declared -> declared.displayName().matches("\\p{IsHan}+"))
                        .filter(declared ->
                                !List.of(declared.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN))
                        .isEmpty())
                .map(module -> module.getIdentifier().toString())
                .toList();
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
