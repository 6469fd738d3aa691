package vn.suyton.engine;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that an expression in a model sees. Looked up when asked, because delegates depend on the engine. */
final class ModelBeans extends AbstractMap<Object, Object> {

    private static final List<Class<?>> ALLOWED =
            List.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class);

    private final ListableBeanFactory beans;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && beans.containsBean(text) && isAllowed(beans.getType(text));
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text && containsKey(text) ? beans.getBean(text) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        var names = new HashSet<String>();
        ALLOWED.forEach(type -> names.addAll(List.of(beans.getBeanNamesForType(type, true, false))));
        return names.stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isAllowed(@Nullable Class<?> type) {
        return type != null && ALLOWED.stream().anyMatch(allowed -> allowed.isAssignableFrom(type));
    }
}
