package dev.diatom.patch.jdk.internal.net.http;

import java.util.ArrayList;
import java.util.List;

/** Filters are made without reflection. */
abstract class FilterFactory {
    private List<Class<?>> filterClasses;

    List<Object> getFilterChain() {
        List<Object> filters = new ArrayList<>();
        for (Class<?> type : filterClasses) {
            filters.add(made(type));
        }
        return filters;
    }

    private static Object made(Class<?> type) {
        if (type == AuthenticationFilter.class) {
            return new AuthenticationFilter();
        } else if (type == RedirectFilter.class) {
            return new RedirectFilter();
        } else if (type == CookieFilter.class) {
            return new CookieFilter();
        }
        throw new IllegalArgumentException(type.getName());
    }
}
