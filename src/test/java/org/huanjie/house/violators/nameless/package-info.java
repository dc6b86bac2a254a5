@ApplicationModule(
        displayName = "nameless",
        allowedDependencies = {"lower", ApplicationModule.OPEN_TOKEN})
package org.huanjie.house.violators.nameless;

import org.springframework.modulith.ApplicationModule;
