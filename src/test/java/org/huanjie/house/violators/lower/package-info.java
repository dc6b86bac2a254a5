@ApplicationModule(
        displayName = "下",
        allowedDependencies = {})
package org.huanjie.house.violators.lower;

import org.springframework.modulith.ApplicationModule;
