package org.huanjie.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** 类文件 — the product's classes, read once for all guards of a run. */
final class Compiled {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.huanjie");

    private Compiled() {}

    static JavaClasses house() {
        return HOUSE;
    }

    static JavaClasses violators(String name) {
        return new ClassFileImporter().importPackages("org.huanjie.house.violators." + name);
    }
}
