@ApplicationModule(
        displayName = "上",
        allowedDependencies = {})
package org.huanjie.house.violators.upper;

import org.springframework.modulith.ApplicationModule;
