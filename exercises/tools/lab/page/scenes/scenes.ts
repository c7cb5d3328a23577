import type { FunctionComponent } from 'preact';
import { KernelLearned } from './kernel-learned.tsx';
import { LocalityGrid } from './locality-grid.tsx';
import { MultiChannelConv } from './multi-channel-conv.tsx';
import { OutputSize } from './output-size.tsx';
import { ParamSharing } from './param-sharing.tsx';
import { Pooling } from './pooling.tsx';

/** A scene for each exercise that has one, by its slug. */
export const scenes: Record<string, FunctionComponent> = {
  'locality-grid': LocalityGrid,
  'conv-output-size': OutputSize,
  'multi-channel-conv': MultiChannelConv,
  pooling: Pooling,
  'param-sharing': ParamSharing,
  'learning-a-kernel': KernelLearned,
};
