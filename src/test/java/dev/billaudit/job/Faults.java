package dev.billaudit.job;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Repository;

/** Stands between the job and its stores, counts the calls of each step, and strikes at a chosen one, once. */
final class Faults implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final Map<String, Integer> calls = new TreeMap<>();
    private Optional<String> step = Optional.empty();
    private int call;
    private Runnable strike = () -> {};

    /** At the n-th call of a store by the step, from now on, the deed is done before it. */
    synchronized Faults at(String name, int nth, Runnable deed) {
        calls.clear();
        step = Optional.of(name);
        call = nth;
        strike = deed;
        return this;
    }

    /** The n-th call of a store by the step, from now on, fails. */
    Faults failAt(String name, int nth) {
        return at(name, nth, () -> {
            throw new IllegalStateException("struck in " + name + " at call " + nth);
        });
    }

    /** How often each step has called a store since the last choice. */
    synchronized Map<String, Integer> calls() {
        return new TreeMap<>(calls);
    }

    /** Whether the chosen call has not come yet. */
    synchronized boolean isWaiting() {
        return step.isPresent();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return AnnotationUtils.findAnnotation(bean.getClass(), Repository.class) == null ? bean : watched(bean);
            }
        });
    }

    private Object watched(Object store) {
        ProxyFactory proxy = new ProxyFactory(store);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) invocation -> {
            due().run();
            return invocation.proceed();
        });
        return proxy.getProxy();
    }

    private synchronized Runnable due() {
        StepContext context = StepSynchronizationManager.getContext();
        if (context == null) {
            return () -> {};
        }
        String name = context.getStepName().replaceFirst(":.*", "");
        int nth = calls.merge(name, 1, Integer::sum);
        if (!step.equals(Optional.of(name)) || nth != call) {
            return () -> {};
        }
        step = Optional.empty();
        return strike;
    }
}
